// A span of time on one line.
import { Row } from './Row.tsx'
import { type Span, SpanInput } from './SpanInput.tsx'

interface SpanRowProps {
  readonly label: string
  readonly value: Span | undefined
  readonly locale: string
  readonly onChange: (value: Span | undefined) => void
}

export function SpanRow(props: SpanRowProps) {
  return <Row label={props.label}>{(control) => <SpanInput control={control} {...props} />}</Row>
}
