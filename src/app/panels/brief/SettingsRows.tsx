// How a map writes numbers, days and money. Suggestions come from the browser, which also judges what is typed.
import { useId } from 'react'
import { setSetting } from '../../../core/doc/commands/brief.ts'
import type { Settings } from '../../../core/model/map.ts'
import { gesture } from '../../canvas/edits.ts'
import { act } from '../../session/act.ts'
import { useSession } from '../../session/hooks.ts'
import { DraftInput } from '../inspector/DraftInput.tsx'
import { Row } from '../inspector/Row.tsx'
import { refuseCurrency, refuseLocale, refuseTimeZone } from './settingRefusals.ts'

interface SettingRow {
  readonly field: 'locale' | 'timeZone' | 'currency'
  readonly label: string
  readonly refuse: (draft: string) => string | null
  readonly suggestions: () => readonly string[]
}

const LOCALES = ['en', 'en-GB', 'en-IN', 'en-US', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'sv', 'zh']

const SETTINGS: readonly SettingRow[] = [
  { field: 'locale', label: 'Language and region', refuse: refuseLocale, suggestions: () => LOCALES },
  {
    field: 'timeZone',
    label: 'Time zone',
    refuse: refuseTimeZone,
    suggestions: () => ['UTC', ...Intl.supportedValuesOf('timeZone')],
  },
  {
    field: 'currency',
    label: 'Currency',
    refuse: refuseCurrency,
    suggestions: () => Intl.supportedValuesOf('currency'),
  },
]

export function SettingsRows({ settings }: { readonly settings: Settings }) {
  return SETTINGS.map((row) => <Setting key={row.field} row={row} value={settings[row.field]} />)
}

function Setting({ row, value }: { readonly row: SettingRow; readonly value: string }) {
  const session = useSession()
  const listId = useId()
  const { field, label, refuse, suggestions } = row
  return (
    <Row label={label}>
      {(control) => (
        <>
          <DraftInput
            {...control}
            list={listId}
            value={value}
            refuse={refuse}
            onCommit={(next) => gesture(session, () => void act(setSetting(session.doc, { field, value: next })))}
          />
          <datalist id={listId}>
            {suggestions().map((suggestion) => (
              <option key={suggestion} value={suggestion} />
            ))}
          </datalist>
        </>
      )}
    </Row>
  )
}
