// Remembers what was made of a stored row, so that an unchanged row gives the same object again. Knows nothing of maps.

/** Makes a value of a row, or hands back the last one when neither the row nor the key has changed. */
export type MemoByRow = <R extends object, T extends object>(row: R, key: unknown, make: (row: R) => T) => T

/** For one kind of value: two kinds made of the same rows need two memories. */
export function memoByRow(): MemoByRow {
  const made = new WeakMap<object, { readonly key: unknown; readonly value: object }>()
  return <R extends object, T extends object>(row: R, key: unknown, make: (row: R) => T): T => {
    const last = made.get(row)
    if (last && last.key === key) return last.value as T
    const value = make(row)
    made.set(row, { key, value })
    return value
  }
}
