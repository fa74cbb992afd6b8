// The comments of the open map as this browser knows them: loaded over HTTP whenever a socket opens, then kept up by live
// events. Knows rows and threads; knows no panel.
import { create } from 'zustand'
import type { Anchor } from '../../core/model/anchor.ts'
import type { CommentId, MapId } from '../../core/model/ids.ts'
import type { Comment, CommentList } from '../../core/wire/comments.ts'
import { commentEventSchema } from '../../core/wire/events.ts'
import { listComments, putSeen } from '../api/comments.ts'
import type { Trouble } from '../api/request.ts'
import { useVisitor } from '../visitor/visitor.ts'
import { keepList, keptList } from './keptComments.ts'
import { showMarks } from './marks.ts'
import { lastNumber, type Me, marksOf, type Seen, type Thread, threadsOf, unreadIn } from './threads.ts'

interface CommentsState {
  readonly mapId: MapId | null
  /** From the server; else what there is was kept from the last time. */
  readonly loaded: boolean
  /** Why they could not be loaded. */
  readonly trouble: Trouble | null
  readonly comments: ReadonlyMap<CommentId, Comment>
  readonly threads: readonly Thread[]
  readonly seen: Seen
}

const NOTHING: CommentsState = {
  mapId: null,
  loaded: false,
  trouble: null,
  comments: new Map(),
  threads: [],
  seen: {},
}

export const useComments = create<CommentsState>()(() => NOTHING)

export const me = (): Me => useVisitor.getState() ?? { id: '', name: null }

export function openComments(mapId: MapId | null, where: (anchor: Anchor) => Anchor = (anchor) => anchor): void {
  standsOn = where
  useComments.setState({ ...NOTHING, mapId }, true)
  remark()
  if (mapId !== null) void showKept(mapId)
}

/** On what of the map as it is now a comment stands: a step may have been merged into another. */
let standsOn = (anchor: Anchor): Anchor => anchor

const threadsNow = (comments: ReadonlyMap<CommentId, Comment>): readonly Thread[] =>
  threadsOf(comments.values()).map((thread) => ({ ...thread, anchor: standsOn(thread.anchor) }))

/** When steps were merged, or a merge was taken back. */
export function settleAnew(): void {
  useComments.setState(({ comments }) => ({ threads: threadsNow(comments) }))
  remark()
}

async function showKept(mapId: MapId): Promise<void> {
  const list = await keptList(mapId)
  const { mapId: now, loaded } = useComments.getState()
  if (list && now === mapId && !loaded) show(list)
}

function show({ comments, seen }: CommentList, newer: ReadonlyMap<CommentId, Comment> = new Map()): void {
  const all = new Map([...comments.map((comment) => [comment.id, comment] as const), ...newer])
  useComments.setState({ comments: all, threads: threadsNow(all) })
  keepSeen(seen)
}

/** Rows that came while the list was on its way are newer than the list. */
let cameMeanwhile: Map<CommentId, Comment> | null = null

export async function loadComments(mapId: MapId): Promise<void> {
  const came = new Map<CommentId, Comment>()
  cameMeanwhile = came
  const answer = await listComments(mapId)
  if (useComments.getState().mapId !== mapId || cameMeanwhile !== came) return
  cameMeanwhile = null
  if (!answer.ok) return useComments.setState({ trouble: answer.trouble })
  useComments.setState({ loaded: true, trouble: null })
  show(answer.value, came)
  keepSoon()
}

/** Something that a newer server tells is left out. */
export function takeEvent(event: unknown): void {
  const parsed = commentEventSchema.safeParse(event)
  if (parsed.success) takeComment(parsed.data.comment)
}

/** The row as it is now. */
export function takeComment(comment: Comment): void {
  cameMeanwhile?.set(comment.id, comment)
  const comments = new Map(useComments.getState().comments).set(comment.id, comment)
  useComments.setState({ comments, threads: threadsNow(comments) })
  remark()
  keepSoon()
}

/** These threads were in sight. What the server does not hear of is unread again after a reload, and no worse. */
export function look(threads: readonly Thread[]): void {
  const { mapId, seen } = useComments.getState()
  const unread = threads.filter((thread) => unreadIn(thread, seen, me()) > 0)
  if (mapId === null || unread.length === 0) return
  const now = Object.fromEntries(unread.map((thread) => [thread.id, lastNumber(thread)]))
  keepSeen(now)
  keepSoon()
  void putSeen(mapId, now)
}

/** Also where this browser has looked further than the server has heard. */
function keepSeen(told: Seen): void {
  const seen: Record<string, number> = { ...useComments.getState().seen }
  for (const [id, number] of Object.entries(told)) seen[id] = Math.max(seen[id] ?? 0, number)
  useComments.setState({ seen })
  remark()
}

/** Also when one has become somebody else. */
export function remark(): void {
  const { threads, seen } = useComments.getState()
  showMarks(marksOf(threads, seen, me()))
}

const KEEP_MS = 500
let keeping: ReturnType<typeof setTimeout> | undefined

/** For a page that opens without the server; once for all that comes together. */
function keepSoon(): void {
  clearTimeout(keeping)
  keeping = setTimeout(() => {
    const { mapId, loaded, comments, seen } = useComments.getState()
    if (mapId !== null && loaded) void keepList(mapId, { comments: [...comments.values()], seen })
  }, KEEP_MS)
}
