// A title that no map has yet, so that two maps from one example can be told apart. Knows titles only.

/** The title itself, else the first free of "Title 2", "Title 3" and so on. */
export function freeTitle(title: string, taken: readonly string[]): string {
  for (let number = 2, free = title; ; number += 1) {
    if (!taken.includes(free)) return free
    free = `${title} ${number}`
  }
}
