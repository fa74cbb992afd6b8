// The links of a map: made with it, one per role, and shown as addresses. Judges nobody.
import { ROLES } from '../../src/core/model/access.ts'
import type { MapId } from '../../src/core/model/ids.ts'
import type { Links } from '../../src/core/wire/routes.ts'
import type { LinkRow } from '../store/port.ts'
import type { Timestamp } from '../store/timestamp.ts'
import { linkKey } from './keys.ts'

export interface NewLinks {
  readonly mapId: MapId
  readonly at: Timestamp
  readonly newId: () => string
}

/** One link per role, unlimited and open. */
export const newLinks = ({ mapId, at, newId }: NewLinks): readonly LinkRow[] =>
  ROLES.map((role) => ({
    id: newId(),
    mapId,
    role,
    generation: 1,
    createdAt: at,
    expiresAt: null,
    revokedAt: null,
  }))

export interface LinkAddresses {
  readonly secret: Uint8Array
  /** null: addresses are relative to this server. */
  readonly publicUrl: string | null
}

/** The key stands behind `#`, so that it never reaches a server's log. */
export function linkAddresses(links: readonly LinkRow[], { secret, publicUrl }: LinkAddresses): Links {
  const address = (role: LinkRow['role']): string => {
    const link = links.find((candidate) => candidate.role === role)
    return link ? `${publicUrl ?? ''}/m/${link.mapId}#${linkKey(secret, link)}` : ''
  }
  return {
    own: address('own'),
    edit: address('edit'),
    participate: address('participate'),
    comment: address('comment'),
    view: address('view'),
  }
}
