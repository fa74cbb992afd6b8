// Which commands somebody used lately, kept in this browser. Knows ids; knows no command.
const KEY = 'throughline.recentCommands'
const MOST_KEPT = 5

export function recentCommands(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string').slice(0, MOST_KEPT) : []
  } catch {
    return []
  }
}

export function rememberCommand(id: string): void {
  const now = [id, ...recentCommands().filter((each) => each !== id)].slice(0, MOST_KEPT)
  try {
    localStorage.setItem(KEY, JSON.stringify(now))
  } catch {
    // A browser may refuse storage; the list then begins with nothing recent.
  }
}
