// Ways between a map and those that its steps lead to. The address of a sub-map says which step of which map led there, so
// that the way back outlives a reload and another tab. Knows no map.
import { pageAt } from '../router.ts'

/** The step of another map that led here. */
export interface Origin {
  readonly mapId: string
  readonly step: string
}

export const subMapAddress = (id: string, { mapId, step }: Origin): string => `/m/${id}?from=${mapId}.${step}`

/** null: nothing says that one came from anywhere. */
export function originIn(address: string): Origin | null {
  const from = new URL(address).searchParams.get('from') ?? ''
  const [, mapId, step] = /^([\w-]{1,64})\.([\w-]{1,64})$/.exec(from) ?? []
  return mapId && step ? { mapId, step } : null
}

/** What somebody pasted, read as the link to a map of this server. */
export function mapLinkIn(text: string): { readonly id: string; readonly key: string | null } | null {
  if (!URL.canParse(text.trim(), location.href) || !text.includes('/m/')) return null
  const address = new URL(text.trim(), location.href)
  const page = pageAt(address.href)
  if (page.kind !== 'map' || address.origin !== location.origin) return null
  return { id: page.id, key: address.hash.slice(1) || null }
}
