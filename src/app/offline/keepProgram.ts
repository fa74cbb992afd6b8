// Asks the browser to keep the program for reloads while the server is away (public/sw.js). Once per page that shows a map.
// Knows addresses only.

/** `more`: files that no page has loaded yet. Without it everything works but such a reload, so a browser that refuses is no reason
 * to say anything to the person. False where it is worth another try. */
export async function keepProgram(more: readonly string[]): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return true
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    const paths = performance
      .getEntriesByType('resource')
      .map((entry) => new URL(entry.name))
      .filter((address) => address.origin === location.origin && address.pathname.startsWith('/assets/'))
      .map((address) => address.pathname)
    const { port1, port2 } = new MessageChannel()
    const kept = new Promise((resolve) => {
      port1.onmessage = resolve
    })
    active?.postMessage({ type: 'loaded', paths: [...new Set([...paths, ...more])] }, [port2])
    // Never told of where a file did not arrive.
    await kept
    // In sight of whoever asks whether this page would survive a reload now.
    document.documentElement.setAttribute('data-program', 'kept')
    return true
  } catch (error) {
    console.info('This page will not open while the server is away.', error)
    return false
  }
}
