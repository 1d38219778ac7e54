import CMalloc

/// Gives memory that is free, but held in reserve by the program, back to the system.
///
/// A program that runs for hours would otherwise keep as much as it ever needed at one time.
package func giveBackFreeMemory() { malloc_trim(0) }
