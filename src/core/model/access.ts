// Who may do what with a map. Knows roles; knows nothing of links, users or sockets.

export const ROLES = ['view', 'comment', 'participate', 'edit', 'own'] as const
export type Role = (typeof ROLES)[number]
export type Action = 'read' | 'comment' | 'note' | 'edit' | 'own'

const table: Record<Role, Record<Action, boolean>> = {
  view: { read: true, comment: false, note: false, edit: false, own: false },
  comment: { read: true, comment: true, note: false, edit: false, own: false },
  participate: { read: true, comment: true, note: true, edit: false, own: false },
  edit: { read: true, comment: true, note: true, edit: true, own: false },
  own: { read: true, comment: true, note: true, edit: true, own: true },
}

/** `note` covers notes and votes. The socket gate, the routes and the toolbar all ask here, so they cannot disagree. */
export const access = (role: Role, action: Action): boolean => table[role][action]
