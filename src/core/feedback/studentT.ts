// Student's t distribution, and the normal one that it tends to. Knows no responses.
import jstat from 'jstat'

const { normal, studentt } = jstat.jStat

/** The value below which a share of `p` lies. Degrees of freedom need not be whole. */
export const quantileOfT = (p: number, degreesOfFreedom: number): number => studentt.inv(p, degreesOfFreedom)

/** How likely a value as far from 0 as `t`, to either side, is by chance alone. */
export const tailsOfT = (t: number, degreesOfFreedom: number): number =>
  2 * studentt.cdf(-Math.abs(t), degreesOfFreedom)

/** The same of a standard normal value. */
export const tailsOfNormal = (z: number): number => 2 * normal.cdf(-Math.abs(z), 0, 1)
