// How many pictures of a map a file has to do without, in words.
export const leftOut = (count: number): string =>
  count === 1
    ? 'One picture of the map is not in this browser and is left out.'
    : `${count} pictures of the map are not in this browser and are left out.`
