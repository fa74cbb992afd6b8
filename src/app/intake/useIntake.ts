// The import window’s one conversation with worker and server, as a state and what can be done in it.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MapReading } from '../../core/doc/read.ts'
import { UNPLACED } from '../../core/doc/resolve.ts'
import type { StepTitle } from '../../core/intake/matchStep.ts'
import type { FileShape, Mapping } from '../../core/wire/mappings.ts'
import { getMappings, putMapping } from '../api/mappings.ts'
import { useReadingOf, useSession } from '../session/hooks.ts'
import { deliver } from './deliver.ts'
import type { IntakeAnswer, Judged, Place } from './intakeOrder.ts'
import type { IntakeState } from './intakeState.ts'
import { type Intake, openIntake } from './openIntake.ts'
import type { FileTrouble } from './readFile.ts'

export interface IntakeActions {
  readonly read: (file: File) => void
  readonly change: (mapping: Mapping) => void
  readonly reshape: (shape: FileShape) => void
  /** Counts on the server what is new. */
  readonly check: () => void
  readonly backToMapping: () => void
  readonly chooseAnother: () => void
  readonly send: () => void
}

export function useIntake(): { readonly state: IntakeState; readonly steps: readonly StepTitle[] } & IntakeActions {
  const { mapId } = useSession()
  const stages = useReadingOf(stagesOf)
  const timeZone = useReadingOf(zoneOf)
  const steps = useMemo(
    () =>
      stages
        .filter(({ id }) => id !== UNPLACED)
        .flatMap((stage) => stage.steps.map(({ id, title }) => ({ id, title }))),
    [stages],
  )
  const place = useRef<Place>({ steps, timeZone })
  place.current = { steps, timeZone }
  const [state, setState] = useState<IntakeState>({ at: 'choosing', trouble: null })
  const now = useRef(state)
  now.current = state
  const intake = useRef<Intake | null>(null)
  const running = useRef(new AbortController())
  useEffect(
    () => () => {
      intake.current?.close()
      running.current.abort()
    },
    [],
  )

  const judge = useCallback(async (mapping: Mapping): Promise<void> => {
    const answer = await intake.current?.ask({ kind: 'judge', mapping, place: place.current })
    setState((before) => {
      // Only of the mapping that is still shown.
      if (before.at !== 'mapping' || before.mapping !== mapping) return before
      // What comes back from the worker is a copy of it.
      return answer?.kind === 'judged'
        ? { ...before, judged: { ...answer.judged, mapping } }
        : { ...before, trouble: failed(answer) }
    })
  }, [])

  const change = useCallback(
    (mapping: Mapping): void => {
      setState((before) =>
        'opened' in before
          ? { at: 'mapping', opened: before.opened, kept: before.kept, judged: before.judged, mapping, trouble: null }
          : before,
      )
      void judge(mapping)
    },
    [judge],
  )

  async function read(file: File): Promise<void> {
    intake.current?.close()
    const current = openIntake()
    intake.current = current
    setState({ at: 'reading', name: file.name })
    const known = await getMappings(mapId)
    const kept = known.ok ? known.value.mappings : []
    const answer = await current.ask({ kind: 'open', file, place: place.current, kept })
    if (intake.current !== current) return
    if (answer.kind !== 'opened') {
      setState({ at: 'choosing', trouble: answer.kind === 'refused' ? TROUBLES[answer.trouble] : failed(answer) })
      return
    }
    const { opened, mapping } = answer
    setState({ at: 'mapping', opened, mapping, kept: answer.kept, judged: null, trouble: null })
    void judge(mapping)
  }

  async function reshape(shape: FileShape): Promise<void> {
    if (!('opened' in state)) return
    const answer = await intake.current?.ask({ kind: 'reshape', mapping: state.mapping, shape, place: place.current })
    if (answer?.kind === 'reshaped') change(answer.mapping)
  }

  async function run(judged: Judged, isDryRun: boolean) {
    running.current.abort()
    running.current = new AbortController()
    const { signal } = running.current
    const onProgress = (share: number): void =>
      setState((before) => ('share' in before && !signal.aborted ? { ...before, share } : before))
    const kind = judged.mapping.shape === 'shares' ? 'aggregates' : 'answers'
    const outcome = await deliver(mapId, judged.parts, { kind, isDryRun, signal, onProgress })
    return signal.aborted ? null : outcome
  }

  async function check(): Promise<void> {
    if (state.at !== 'mapping' || !state.judged) return
    const { judged } = state
    const base = { opened: state.opened, kept: state.kept, mapping: judged.mapping, judged }
    setState({ ...base, at: 'checking', share: 0 })
    const outcome = await run(judged, true)
    if (!outcome) return
    if (outcome.trouble) setState({ ...base, at: 'mapping', trouble: outcome.trouble })
    else setState({ ...base, at: 'checked', dryRun: outcome })
  }

  async function send(): Promise<void> {
    if (state.at !== 'checked' && state.at !== 'sent') return
    const { opened, kept, mapping, judged } = state
    setState({ at: 'sending', opened, kept, mapping, judged, share: 0 })
    const outcome = await run(judged, false)
    if (!outcome) return
    // Kept for the next file, whatever becomes of this; nobody waits for it.
    void putMapping(mapId, opened.headingsId, { file: opened.name.slice(0, NAME_CHARS), mapping })
    setState({ at: 'sent', opened, kept, mapping, judged, outcome })
  }

  return {
    state,
    steps,
    change,
    read: (file) => void read(file),
    reshape: (shape) => void reshape(shape),
    check: () => void check(),
    send: () => void send(),
    backToMapping: () => 'opened' in now.current && change(now.current.mapping),
    chooseAnother: () => {
      running.current.abort()
      setState({ at: 'choosing', trouble: null })
    },
  }
}

const NAME_CHARS = 200
const stagesOf = ({ map }: MapReading) => map.stages
const zoneOf = ({ map }: MapReading) => map.settings.timeZone

/** A bug, or the program of the worker is missing. */
const failed = (answer: IntakeAnswer | undefined): string =>
  `The file could not be read here${answer?.kind === 'failed' ? ` (${answer.why})` : ''}. Nothing was brought in. Close this window and try once more.`
const TROUBLES: Readonly<Record<FileTrouble, string>> = {
  'too-large':
    'The file is larger than can be read here: up to 50 MB, and of a spreadsheet up to 300 MB unpacked. Split it.',
  'too-many-rows': 'The file has more than 200,000 rows. Split it, or send it by the API.',
  'too-many-columns': 'The file has more than 500 columns. Delete those that hold no feedback.',
  'old-excel': 'This is an Excel file of the old kind, or one with a password. Save it as .xlsx or CSV without one.',
  'not-readable': 'This is neither CSV nor a spreadsheet (.xlsx) that can be read. Save it as CSV and choose that.',
  'no-rows': 'The file has no rows below its headings.',
}
