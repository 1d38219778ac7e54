import Glibc

/// The time by the machine's clock in nanoseconds since 1970: the one place where a build asks for the time of day.
package func currentNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
}

package func currentSeconds() -> Int { currentNanoseconds() / 1_000_000_000 }

/// Lets this thread sleep.
package func sleepMilliseconds(_ milliseconds: Int) {
  usleep(UInt32(milliseconds) * 1000)
}
