// Student's t distribution. Knows no responses.
import jstat from 'jstat'

const { studentt } = jstat.jStat

/** The value below which a share of `p` lies. Degrees of freedom need not be whole. */
export const quantileOfT = (p: number, degreesOfFreedom: number): number => studentt.inv(p, degreesOfFreedom)
