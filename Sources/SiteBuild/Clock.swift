import Glibc

/// The seconds since 1970 by the machine's clock: the one place where a build asks for the time of day.
func currentSeconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec
}
