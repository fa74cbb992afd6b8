// What choices are called on screen. Tables only: a new choice in the model does not compile until it has a name here.
import type {
  Brief,
  Card,
  Cause,
  Channel,
  Connector,
  Emotion,
  Lane,
  Period,
  Persona,
  Status,
  Step,
} from '../../core/model/map.ts'
import type { Dimension } from '../../core/wire/slices.ts'

type Labels<T extends string> = Readonly<Record<T, string>>

export const channelLabels: Labels<Channel> = {
  web: 'Web',
  app: 'App',
  phone: 'Phone',
  chat: 'Chat',
  email: 'E-mail',
  sms: 'SMS',
  social: 'Social media',
  store: 'Store',
  post: 'Post',
  visit: 'Visit',
  partner: 'Partner',
  product: 'Product',
}

export const causeLabels: Labels<Cause> = {
  people: 'People',
  process: 'Process',
  performance: 'Performance',
  perception: 'Perception',
}

export const statusLabels: Labels<Status> = {
  new: 'New',
  confirmed: 'Confirmed',
  'in-progress': 'In progress',
  fixed: 'Fixed',
  'wont-fix': 'Won’t fix',
}

export const servqualLabels: Labels<NonNullable<Card['servqual']>> = {
  reliability: 'Reliability',
  assurance: 'Assurance',
  tangibles: 'Tangibles',
  empathy: 'Empathy',
  responsiveness: 'Responsiveness',
}

export const startedByLabels: Labels<NonNullable<Card['startedBy']>> = {
  customer: 'Customer',
  company: 'Company',
}

export const evidenceLabels: Labels<NonNullable<Card['evidence']>['level']> = {
  assumed: 'Assumed',
  observed: 'Observed',
  validated: 'Validated',
}

export const encounterLabels: Labels<NonNullable<Step['encounter']>> = {
  standard: 'Standard',
  tailored: 'Tailored',
  anticipating: 'Anticipating',
}

export const metricLabels: Labels<NonNullable<Step['leadingMetric']>> = {
  csat: 'CSAT, satisfaction',
  nps: 'NPS, recommendation',
  ces: 'CES, effort',
}

export const dimensionLabels: Labels<Dimension> = {
  channel: 'Channel',
  segment: 'Segment',
  region: 'Region',
  persona: 'Persona',
  servedBy: 'Who served',
}

export const periodLabels: Labels<Period> = { day: 'Day', week: 'Week' }

export const unitLabels: Labels<NonNullable<Step['duration']>['unit']> = {
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  weeks: 'weeks',
  months: 'months',
  years: 'years',
}

export const connectorLabels: Labels<Connector['kind']> = {
  flow: 'Leads to',
  causes: 'Causes',
  addresses: 'Addresses',
}

export const sourceLabels: Labels<Emotion['source']> = {
  reported: 'Reported by customers',
  follows: 'Follows feedback',
  assumed: 'Assumed by the team',
}

export const curvesLabels: Labels<NonNullable<Lane['curves']>> = { large: 'One large', each: 'One below the other' }

export const stateLabels: Labels<NonNullable<Brief['state']>> = { current: 'Current', future: 'Future' }

export const colourLabels: Labels<Persona['colour']> = {
  plum: 'Plum',
  azure: 'Azure',
  gold: 'Gold',
  lagoon: 'Lagoon',
  ember: 'Ember',
  iris: 'Iris',
  sand: 'Sand',
}

export const lineLabels: Labels<Persona['line']> = { solid: 'Solid', dotted: 'Dotted', dashed: 'Dashed' }

/** Keys of a table in its own order, with their type. */
export const choices = <T extends string>(labels: Labels<T>): readonly T[] => Object.keys(labels) as T[]
