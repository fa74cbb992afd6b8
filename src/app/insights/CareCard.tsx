// Social care: whose words nobody replied to.
import { useMemo } from 'react'
import type { Care } from '../../core/wire/care.ts'
import { ChartCard } from './ChartCard.tsx'
import { careChart } from './charts/careChart.ts'
import { Missing } from './Missing.tsx'

export function CareCard({ care, locale }: { readonly care: Care; readonly locale: string }) {
  const chart = useMemo(() => careChart(care.channels, locale), [care, locale])
  const isEmpty = care.channels.length === 0
  return (
    <ChartCard
      size="small"
      title="Social care"
      note="words nobody replied to, and the middle of the waits"
      chart={isEmpty ? null : chart}
    >
      {isEmpty && (
        <Missing>Responses with words and a channel fill this; “respondedAt” says when somebody replied.</Missing>
      )}
    </ChartCard>
  )
}
