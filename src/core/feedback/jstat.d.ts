// The parts of jstat that are used here; the package has no types of its own.
declare module 'jstat' {
  interface Distribution {
    cdf(x: number, degreesOfFreedom: number): number
    inv(p: number, degreesOfFreedom: number): number
  }
  interface Normal {
    cdf(x: number, mean: number, deviation: number): number
  }
  const jstat: { readonly jStat: { readonly studentt: Distribution; readonly normal: Normal } }
  export default jstat
}
