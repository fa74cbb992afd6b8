// Hands back the old value where a new one says the same, so that whoever compares by identity has nothing to do. Knows no maps.

/** Two plain objects, or two arrays, with the very same things in them. */
export function isSame<T extends object>(old: T, now: T): boolean {
  const keys = Object.keys(now) as (keyof T)[]
  return keys.length === Object.keys(old).length && keys.every((key) => old[key] === now[key])
}

export const keep = <T extends object>(old: T | undefined, now: T): T => (old && isSame(old, now) ? old : now)

/** Each by itself, then all together. Things are compared with what stood at the same place. */
export function keepEach<T extends object>(old: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return keep(
    old,
    now.map((each, index) => keep(old?.[index], each)),
  )
}
