// Who is on a socket or behind a request, as the gate found out. Knows nothing of cookies or links.

/** Others see it as the `user` part of awareness; `id` is the author of what this visitor writes. */
export interface Visitor {
  readonly id: string
  readonly name: string
  readonly colour?: string
}
