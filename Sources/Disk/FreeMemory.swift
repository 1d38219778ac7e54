import CMalloc
import Glibc

/// Gives memory that is free, but held in reserve by the program, back to the system.
///
/// A program that runs for hours would otherwise keep as much as it ever needed at one time.
package func giveBackFreeMemory() { malloc_trim(0) }

/// Lets threads take memory that others have freed; to be called before there are any.
///
/// Each thread would else have a heap of its own, full of holes between what stays that only it can fill. With one for
/// each core they seldom wait for each other.
package func shareFreeMemory() { mallopt(M_ARENA_MAX, Int32(max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))))) }
