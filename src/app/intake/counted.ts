// "1 row", "2,831 rows". Knows English.
import { formatFixed } from '../../core/scene/format.ts'

export const counted = (count: number, word: string, locale: string): string =>
  `${formatFixed(count, 0, locale)} ${word}${count === 1 ? '' : 's'}`
