// The page of a trouble: its words, and a button for each way on.
import { LogIn, Mail, Map as MapIcon, RotateCw, Undo2 } from 'lucide-react'
import type { Trouble } from '../api/request.ts'
import { HOME } from '../router.ts'
import { Button, LinkButton } from '../ui/Button.tsx'
import { ErrorScreen } from '../ui/ErrorScreen.tsx'
import { type Way, wordsOf } from './troubles.ts'

interface TroubleScreenProps {
  readonly trouble: Trouble
  readonly onRetry?: () => void
  /** Without it, putting back is not offered. */
  readonly onRestore?: () => void
}

export function TroubleScreen({ trouble, onRetry = () => location.reload(), onRestore }: TroubleScreenProps) {
  const { title, words, ways } = wordsOf(trouble)
  const offered = ways.filter((way) => way !== 'restore' || onRestore)
  const drawWay = (way: Way, index: number) => {
    const variant = index === offered.length - 1 ? 'primary' : 'secondary'
    switch (way) {
      case 'maps':
        return (
          <LinkButton key={way} variant={variant} href={HOME} icon={<MapIcon size={15} />}>
            My maps
          </LinkButton>
        )
      case 'sign-in':
        return (
          <LinkButton
            key={way}
            variant={variant}
            href={`/sign-in?next=${encodeURIComponent(location.pathname)}`}
            icon={<LogIn size={15} />}
          >
            Sign in
          </LinkButton>
        )
      case 'ask':
        return (
          <LinkButton key={way} variant={variant} href={letter()} icon={<Mail size={15} />}>
            Ask the sender
          </LinkButton>
        )
      case 'retry':
        return (
          <Button key={way} variant={variant} onClick={onRetry} icon={<RotateCw size={15} />}>
            Try again
          </Button>
        )
      case 'restore':
        return (
          <Button key={way} variant={variant} onClick={onRestore} icon={<Undo2 size={15} />}>
            Put it back
          </Button>
        )
    }
  }
  return (
    <ErrorScreen title={title} ways={offered.map(drawWay)}>
      {words}
    </ErrorScreen>
  )
}

/** A draft that names the page but never the key of the link, which stands after the `#`. */
function letter(): string {
  const page = `${location.origin}${location.pathname}`
  const body = `I cannot open this map:\n${page}\n\nCould you send me a link to it?`
  return `mailto:?subject=${encodeURIComponent('A map I cannot open')}&body=${encodeURIComponent(body)}`
}
