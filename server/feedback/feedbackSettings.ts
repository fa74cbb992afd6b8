// What of a map's settings its scores depend on.
import type { Settings } from '../../src/core/model/map.ts'

export type FeedbackSettings = Pick<Settings, 'timeZone' | 'enough' | 'period' | 'csatMethod' | 'cesMethod'>
