// What the contacts that a pain point causes cost a month. Both factors or none: an unknown one is not zero.
import { useId, useState } from 'react'
import { monthlyCost } from '../../../core/model/demandCost.ts'
import { LIMITS } from '../../../core/model/limits.ts'
import type { Card } from '../../../core/model/map.ts'
import { currencySymbol, formatMoney } from '../money.ts'
import { type CardControlProps, useSetField } from './cardEditing.ts'
import styles from './DemandField.module.css'
import { DraftInput } from './DraftInput.tsx'
import { NumberInput } from './NumberInput.tsx'
import { Row, Rows } from './Row.tsx'
import { Section } from './Section.tsx'

type Demand = NonNullable<Card['demand']>
type Factors = Partial<Pick<Demand, 'contacts' | 'unitCost'>>

export function DemandField({ card, map }: CardControlProps) {
  const setField = useSetField(card)
  /** One factor waits here for the other. */
  const [waiting, setWaiting] = useState<Factors>({})
  const { demand } = card
  const factors: Factors = demand ?? waiting
  const { settings } = map

  const handleFactor = (name: keyof Factors, value: number | undefined): void => {
    const contacts = name === 'contacts' ? value : factors.contacts
    const unitCost = name === 'unitCost' ? value : factors.unitCost
    if (contacts !== undefined && unitCost !== undefined) {
      setField('demand', { ...demand, contacts, unitCost })
      return
    }
    setWaiting({ ...(contacts !== undefined && { contacts }), ...(unitCost !== undefined && { unitCost }) })
    if (demand) setField('demand', undefined)
  }
  return (
    <Section title="Cost of avoidable contacts">
      <div className={styles.sum}>
        <Factor
          label="contacts a month"
          value={factors.contacts}
          locale={settings.locale}
          onCommit={(value) => handleFactor('contacts', value)}
        />
        <span aria-hidden="true">×</span>
        <Factor
          label={`${currencySymbol(settings)} a contact`}
          value={factors.unitCost}
          locale={settings.locale}
          onCommit={(value) => handleFactor('unitCost', value)}
        />
        <span aria-hidden="true">=</span>
        <output className={styles.total}>
          <b>{demand ? formatMoney(monthlyCost(demand), settings) : '–'}</b>a month
        </output>
      </div>
      {!demand && (factors.contacts !== undefined || factors.unitCost !== undefined) && (
        <p className={styles.told}>Give both numbers; one alone makes no cost and is not kept.</p>
      )}
      {demand && <Origin demand={demand} onChange={(next) => setField('demand', next)} />}
    </Section>
  )
}

interface FactorProps {
  readonly label: string
  readonly value: number | undefined
  readonly locale: string
  readonly onCommit: (value: number | undefined) => void
}

function Factor({ label, ...input }: FactorProps) {
  const id = useId()
  return (
    <div className={styles.factor}>
      <NumberInput id={id} min={0} {...input} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}

/** A figure without its source is a rumour. */
function Origin({ demand, onChange }: { readonly demand: Demand; readonly onChange: (demand: Demand) => void }) {
  const handleCommit = (name: 'source' | 'period', value: string): void => {
    const { [name]: _, ...rest } = demand
    onChange(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <Rows>
      {(['source', 'period'] as const).map((name) => (
        <Row key={name} label={name === 'source' ? 'Source' : 'Period'}>
          {(control) => (
            <DraftInput
              {...control}
              value={demand[name] ?? ''}
              maxLength={LIMITS.wordChars}
              placeholder={name === 'source' ? 'Where the figure comes from' : 'Which months'}
              onCommit={(value) => handleCommit(name, value)}
            />
          )}
        </Row>
      ))}
    </Rows>
  )
}
