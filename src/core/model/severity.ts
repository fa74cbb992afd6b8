// How bad a pain point is, from minor to critical. Knows no cards.
import * as z from 'zod/mini'

export const severity = z.literal([1, 2, 3, 4])
