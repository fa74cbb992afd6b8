// The last fence of the browser: a bug while drawing ends here, as a page that says so. Knows no page.
import { Component, type ReactNode } from 'react'
import { HOME } from './router.ts'
import { Button, LinkButton } from './ui/Button.tsx'
import { ErrorScreen } from './ui/ErrorScreen.tsx'

interface PageFenceProps {
  readonly children: ReactNode
}

export class PageFence extends Component<PageFenceProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <ErrorScreen
        title="This page stopped working"
        ways={
          <>
            {/* Both load the page anew: what failed is still in this one. */}
            <LinkButton href={HOME} target="_self">
              My maps
            </LinkButton>
            <Button variant="primary" onClick={() => location.reload()}>
              Load it again
            </Button>
          </>
        }
      >
        A fault in the page itself, or a newer Throughline on the server. What was saved is safe, and edits that were
        not sent yet are kept in this browser.
      </ErrorScreen>
    )
  }
}
