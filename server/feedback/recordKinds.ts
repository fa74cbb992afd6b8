// The kinds of records that can be sent, and what their cells say in CSV. Knows no storage.
import { type Aggregate, aggregateSchema } from '../../src/core/wire/aggregates.ts'
import { type Answer, answerSchema } from '../../src/core/wire/answers.ts'
import { type CustomerEvent, customerEventSchema } from '../../src/core/wire/customerEvents.ts'
import { type RecordKind, readNumber, readWords, readYesNo } from './parseDelivery.ts'

export const ANSWERS: RecordKind<Answer> = {
  schema: answerSchema,
  readCell: { score: readNumber, weight: readNumber, solicited: readYesNo, reasons: readWords },
}

export const EVENTS: RecordKind<CustomerEvent> = {
  schema: customerEventSchema,
  readCell: { solicited: readYesNo },
}

export const AGGREGATES: RecordKind<Aggregate> = {
  schema: aggregateSchema,
  readCell: { base: readNumber, shares: readShares },
}

/** `Always: 74 | Usually: 18`. What is not written so is left for the schema to refuse. */
function readShares(cell: string): unknown {
  const shares = readWords(cell).map((each) => /^(.+?)\s*[:=]\s*([\d.]+)\s*%?$/.exec(each))
  return shares.every((share) => share !== null)
    ? Object.fromEntries(shares.map(([, label = '', percent = '']) => [label, Number(percent)]))
    : cell
}
