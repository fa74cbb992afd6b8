// A survey's CSV file as rows, for tests that recompute an example's figures from it. Takes what those files contain and no more.

/** One record per line after the first; quoted fields may hold commas, doubled quotes and line breaks. */
export function csvRows(text: string): Record<string, string>[] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== ',') lines.push([])
  }
  const [names = [], ...rows] = lines
  return rows
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}
