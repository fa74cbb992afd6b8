// One map in memory: its document as committed, who is in it, and what is on its way to the disk. Nothing reaches the
// document before it is durable, so whatever is read from it may be shown. Knows no sockets, links or journey model.
import * as Y from 'yjs'
import type { MapId } from '../../src/core/model/ids.ts'
import { err, ok, type Result } from '../../src/core/model/result.ts'
import { CLOSE, type CloseCode } from '../../src/core/wire/close.ts'
import type { LiveEvent } from '../../src/core/wire/events.ts'
import type { Store } from '../store/port.ts'
import type { Clock } from './clock.ts'
import type { CommitTarget, Committer, Staged } from './commit.ts'
import { eventFrame, type Frame, updateFrame } from './frames.ts'
import type { DocumentHooks, Log } from './hooks.ts'
import { type Judgement, judgeUpdate } from './judge.ts'
import { SYNC_LIMITS } from './limits.ts'
import type { LoadedDocument } from './loadDocument.ts'
import type { DiffKind, Source } from './outbox.ts'
import { Presence, type Speaker } from './presence.ts'
import type { ServedDocument } from './servedDocument.ts'
import type { Visitor } from './visitor.ts'

/** A socket, as far as its room cares. */
export interface Member extends Speaker {
  sendUpdate(frame: Frame): void
  sendPresence(frame: Frame): void
  /** Left out where the client did not ask for live events. */
  sendEvent(frame: Frame): void
  /** Everything up to this message of the member is durable and shown. */
  saved(messages: number): void
  tick(): void
  /** Leaves the room at once; resolves when the socket is gone. */
  close(code: CloseCode, reason: string): Promise<void>
}

/** Why an update is not taken, whatever the disk does. */
export type WriteRefusal = 'read-only' | 'malformed' | 'orphan'

export interface JudgedMessage {
  /** The number of the message in its connection. */
  readonly message: number
  readonly update: Uint8Array | null
  readonly ends: Judgement['ends']
}

export interface RoomOptions {
  readonly store: Store
  readonly committer: Committer
  readonly hooks: DocumentHooks
  readonly log: Log
  readonly clock: Clock
  /** The room met an error that leaves its document in doubt. It must leave memory and be loaded anew. */
  readonly onBroken: (room: Room) => void
}

export class Room implements CommitTarget, Source {
  readonly mapId: MapId
  readonly readOnly: boolean
  readonly presences: Presence
  readonly #with: RoomOptions
  readonly #document: ServedDocument
  readonly #members = new Set<Member>()
  /** For each client, the clock after what is staged but not yet in the document. */
  readonly #stagedEnds = new Map<number, number>()
  #stagedCount = 0
  #waiting: (() => void)[] = []
  #leaving = false
  #head: number
  #sinceSnapshot: number
  #title: string
  /** Writes that nobody waits for, one after another. */
  #upkeep: Promise<void> = Promise.resolve()
  #isBroken = false
  #lastUsedMs: number

  constructor(mapId: MapId, loaded: LoadedDocument, options: RoomOptions) {
    this.mapId = mapId
    this.readOnly = loaded.readOnly
    this.#with = options
    this.#document = loaded.document
    this.#head = loaded.head
    this.#sinceSnapshot = loaded.sinceSnapshot
    this.#title = loaded.title
    this.#lastUsedMs = options.clock.now()
    this.presences = new Presence(options.clock, (frame) => {
      for (const member of this.#members) member.sendPresence(frame)
    })
  }

  get isFull(): boolean {
    return this.#members.size >= SYNC_LIMITS.socketsPerRoom
  }

  /** False when the room is on its way out. */
  join(member: Member): boolean {
    if (!this.#leaving) this.#members.add(member)
    return !this.#leaving
  }

  leave(member: Member): void {
    if (!this.#members.delete(member)) return
    this.presences.leave(member)
    this.#lastUsedMs = this.#with.clock.now()
  }

  read<T>(read: (doc: Y.Doc) => T): T {
    this.#lastUsedMs = this.#with.clock.now()
    return read(this.#document.doc)
  }

  encode(): Uint8Array {
    this.#lastUsedMs = this.#with.clock.now()
    return this.#document.encode()
  }

  /** Runs a command on a copy, because the document itself may only hold what is committed. */
  async transact<T>(visitor: Visitor, change: (doc: Y.Doc) => T): Promise<Result<T, 'not-saved'>> {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.#document.encode())
    const changes: Uint8Array[] = []
    copy.on('update', (update: Uint8Array) => changes.push(update))
    const value = copy.transact(() => change(copy))
    const update = changes[0]
    copy.destroy()
    if (!update || (await this.#save(visitor, update, this.judge(update).ends))) return ok(value)
    return err('not-saved')
  }

  /** Takes an update that no socket brought, in the same order. What is known already waits for all before it. */
  async write(visitor: Visitor, update: Uint8Array): Promise<Result<void, WriteRefusal | 'not-saved'>> {
    if (this.readOnly) return err('read-only')
    const { verdict, ends } = this.judge(update)
    if (verdict === 'malformed' || verdict === 'orphan') return err(verdict)
    return (await this.#save(visitor, verdict === 'news' ? update : null, ends)) ? ok(undefined) : err('not-saved')
  }

  #save({ id: by }: Visitor, update: Uint8Array | null, ends: Judgement['ends']): Promise<boolean> {
    if (this.#leaving) return Promise.resolve(false)
    return new Promise((done) => this.#stage({ target: this, update, by, author: null, done }, ends))
  }

  judge(update: Uint8Array): Judgement {
    return judgeUpdate(update, this.#document, this.#stagedEnds)
  }

  /** Takes a judged message of a member; without an update when it told nothing new. */
  stage(member: Member, { message, update, ends }: JudgedMessage): void {
    const done = (saved: boolean) => {
      if (saved) member.saved(message)
      else void member.close(CLOSE.retry, 'The server could not save this.')
    }
    this.#stage({ target: this, update, by: member.visitor.id, author: member, done }, ends)
  }

  #stage(staged: Staged, ends: Judgement['ends']): void {
    for (const [client, end] of ends) {
      if (end > (this.#stagedEnds.get(client) ?? 0)) this.#stagedEnds.set(client, end)
    }
    this.#stagedCount += 1
    this.#with.committer.stage(staged)
  }

  /** Invariant [SYNC1]: called when the batch is on disk. Apply, broadcast, then tell the authors. */
  committed(batch: readonly Staged[]): void {
    this.#unstage(batch)
    try {
      const updates = batch.map(({ update }) => update).filter((update) => update !== null)
      if (updates.length > 0) this.#show(updates, batch)
    } catch (error) {
      const mapId = this.mapId
      this.#with.log.error({ err: error, mapId }, 'A committed update could not be shown; the room is loaded anew')
      this.#isBroken = true
      this.#with.onBroken(this)
    }
    for (const staged of lastOfEach(batch)) staged.done(true)
    if (this.#sinceSnapshot >= SYNC_LIMITS.snapshotAfterUpdates) this.#compact()
  }

  /** Invariant [SYNC2]: what could not be saved is shown to nobody. Its authors still have it and come back with it. */
  failed(batch: readonly Staged[], error: unknown): void {
    this.#with.log.error({ err: error, mapId: this.mapId }, 'Updates could not be saved')
    this.#unstage(batch)
    for (const staged of batch) staged.done(false)
  }

  #unstage(batch: readonly Staged[]): void {
    this.#stagedCount -= batch.length
    if (this.#stagedCount > 0) return
    this.#stagedEnds.clear()
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #show(updates: readonly Uint8Array[], batch: readonly Staged[]): void {
    this.#head += updates.length
    this.#sinceSnapshot += updates.length
    const { change, leftOut } = this.#document.apply(updates)
    if (leftOut > 0) {
      const authors = [...new Set(batch.map(({ by }) => by))]
      this.#with.log.warn(
        { mapId: this.mapId, authors, leftOut },
        'Forged updates do not fit the document and are left out',
      )
    }
    if (change) this.#broadcast(change, batch)
    this.#keepTitle()
  }

  /** Encoded once, sent to all but a sole author, who has it. */
  #broadcast(change: Uint8Array, batch: readonly Staged[]): void {
    const frame = updateFrame(change)
    const author = batch[0]?.author
    const soleAuthor = batch.every((staged) => staged.author === author) ? author : null
    for (const member of this.#members) {
      if (member !== soleAuthor) member.sendUpdate(frame)
    }
  }

  get hasMembers(): boolean {
    return this.#members.size > 0
  }

  /** Tells everybody here of what is on disk already; it is no part of the document. */
  publish(event: LiveEvent): void {
    const frame = eventFrame(event)
    for (const member of this.#members) member.sendEvent(frame)
  }

  stateVector(): Uint8Array {
    return this.#document.stateVector()
  }

  diff(stateVector: Uint8Array, kind: DiffKind): Frame {
    return this.#document.diff(stateVector, kind)
  }

  presence(): Frame | null {
    return this.presences.frame()
  }

  /** Called now and then, for every member and for itself. */
  tick(): void {
    for (const member of this.#members) member.tick()
    this.#document.tick()
  }

  /** Nobody is here, nothing is on its way, and nobody was here for a while. */
  get isIdle(): boolean {
    const restedMs = this.#with.clock.now() - this.#lastUsedMs
    return this.#members.size === 0 && this.#stagedCount === 0 && restedMs >= SYNC_LIMITS.lingerMs
  }

  /** Resolves when nothing is on its way to the disk. */
  written(): Promise<void> {
    return this.#stagedCount === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** Lets nobody in any more, sends everybody away, and resolves when all is written. */
  async leaveMemory(code: CloseCode): Promise<void> {
    this.#leaving = true
    await Promise.all([...this.#members].map((member) => member.close(code, 'This room is closed.')))
    await this.written()
    if (this.#sinceSnapshot > 0) this.#compact()
    await this.#upkeep
    this.#document.destroy()
  }

  #keepTitle(): void {
    const title = this.#with.hooks.titleOf(this.#document.doc)
    if (title === this.#title) return
    this.#title = title
    this.#later('title', (store) => store.setTitle(this.mapId, title))
  }

  #compact(): void {
    this.#sinceSnapshot = 0
    if (this.#isBroken) return
    const head = this.#head
    const snapshot = this.#document.snapshot(this.#with.hooks)
    this.#later('snapshot', (store) => store.writeSnapshot(this.mapId, snapshot, head))
  }

  /** For what follows from the log: when it fails, nothing is lost, and the next change tries again. */
  #later(what: string, write: (store: Store) => Promise<void>): void {
    this.#upkeep = this.#upkeep
      .then(() => write(this.#with.store))
      .catch((error) => this.#with.log.warn({ err: error, mapId: this.mapId, what }, 'A write was left out'))
  }
}

/** The last of each author's messages stands for all before it; the server's own stand each for themselves. */
function lastOfEach(batch: readonly Staged[]): Iterable<Staged> {
  const last = new Map<object, Staged>()
  for (const staged of batch) last.set(staged.author ?? staged, staged)
  return last.values()
}
