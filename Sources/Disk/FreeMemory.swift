import CMalloc

/// Gives memory that is free, but held in reserve by the program, back to the system.
///
/// A program that runs for hours would otherwise keep as much as it ever needed at one time.
package func giveBackFreeMemory() { malloc_trim(0) }

/// Keeps arrays of more than 64 KiB out of the memory that small values share, so that they go back to the system whole.
///
/// By itself glibc learns, from the first large array that is freed, to put those that come after it among the small
/// values. For a program that makes one site after another these then leave holes of every size.
package func keepLargeArraysApart() { mallopt(M_MMAP_THRESHOLD, 1 << 16) }
