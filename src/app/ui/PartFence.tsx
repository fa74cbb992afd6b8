// Around a part whose code comes by itself: where it does not arrive, the page stays as it is and says so. Anything else that
// goes wrong in the part is none of its business.
import { Component, type ReactNode, Suspense } from 'react'
import { PartMissing } from './lazyPart.tsx'
import { showToast } from './Toast.ts'

interface PartFenceProps {
  readonly children: ReactNode
  /** What keeps the part's place. */
  readonly room?: ReactNode
  /** For what was asked for: takes the wish back, so that it can be asked for again. */
  readonly onLost?: () => void
}

export class PartFence extends Component<PartFenceProps, { readonly error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override componentDidCatch(error: unknown) {
    if (!(error instanceof PartMissing)) return
    error.forget()
    const { onLost } = this.props
    const action = onLost ? undefined : { label: 'Try again', onClick: () => this.setState({ error: null }) }
    showToast({ id: 'part-missing', message: LOST, ...(action && { action }) })
    onLost?.()
  }

  override render() {
    const { error } = this.state
    if (error !== null && !((error as unknown) instanceof PartMissing)) throw error
    const { children, room = null } = this.props
    return error === null ? <Suspense fallback={room}>{children}</Suspense> : room
  }
}

const LOST = 'This part of the page did not arrive from the server. Try again once the server is back.'
