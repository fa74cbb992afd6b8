// The page where the operator signs in with the admin key: plain HTML that needs no script, in the look of the product.
// Knows text and colours; the route beside it knows keys.

export interface SignInPage {
  /** Where to go afterwards: a path of this server. */
  readonly next: string
  /** What went wrong with the last try. */
  readonly problem?: string
  /** Somebody is signed in already: the page offers to sign out. */
  readonly isSignedIn: boolean
}

export const signInPage = ({ next, problem, isSignedIn }: SignInPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>Sign in · Throughline</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${LOGO}
${isSignedIn ? signedIn(next) : form(next, problem)}
</main>
</body>
</html>
`

const form = (next: string, problem: string | undefined): string => `<h1>Sign in</h1>
<p>The admin key opens every map on this server. To open a single map, use the link that was sent to you.</p>
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${escapeHtml(next)}">
<label for="key">Admin key</label>
<input id="key" name="key" type="password" autocomplete="current-password" required autofocus${problem ? ' aria-invalid="true" aria-describedby="problem"' : ''}>
${problem ? `<p id="problem" class="problem" role="alert">${escapeHtml(problem)}</p>` : ''}
<button>Sign in</button>
</form>
<p class="hint">The key is the value of <code>THROUGHLINE_ADMIN_KEY</code> on the server.</p>`

const signedIn = (next: string): string => `<h1>You are signed in</h1>
<p>This browser opens every map on this server.</p>
<p><a class="button" href="${escapeHtml(next)}">Go to the maps</a></p>
<form method="post" action="/sign-out"><button class="quiet">Sign out</button></form>`

const LOGO = `<p class="brand"><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><rect width="24" height="24" rx="6.5" fill="var(--accent)"/><path d="M4 9.2c3.2 0 3.6 6.3 7 6.3s3.2-8 9-8" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round"/><circle cx="11" cy="15.5" r="2.3" fill="#fff"/></svg>Throughline</p>`

const STYLE = `
@font-face{font-family:Inter;src:url(/sign-in/inter.woff2) format('woff2');font-weight:100 900}
:root{--accent:#504bcc;--accent-hover:#403ca8;--bg:#f2f1ee;--surface:#fff;--line:#c9c6c0;--control:#8d8a83;--text:#201f1d;--text-2:#55524d;--danger:#b3421d;--focus:#6663e0}
@media (prefers-color-scheme:dark){@font-face{font-family:Inter;src:url(/sign-in/inter.woff2) format('woff2');font-weight:100 900}
:root{--accent:#6a66e6;--accent-hover:#5b57d6;--bg:#0f0f12;--surface:#19191e;--line:#42424c;--control:#74737f;--text:#ededf0;--text-2:#b5b4be;--danger:#f58a60;--focus:#9a97f7}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--bg);color:var(--text);font:14px/20px Inter,system-ui,sans-serif}
main{width:100%;max-width:360px;padding:32px;border-radius:16px;background:var(--surface);box-shadow:0 4px 12px #2019101a,0 24px 64px #20191033}
.brand{display:flex;align-items:center;gap:8px;margin:0 0 24px;font-weight:600;color:var(--text)}
h1{margin:0 0 8px;font-size:20px;line-height:26px;font-weight:600;letter-spacing:-.01em}
p{margin:0 0 16px;color:var(--text-2)}
label{display:block;margin-bottom:4px;font-weight:500}
input{width:100%;height:36px;padding:0 10px;margin-bottom:16px;border:1px solid var(--control);border-radius:6px;background:var(--surface);color:var(--text);font:inherit}
button,.button{display:block;width:100%;height:36px;border:0;border-radius:6px;background:var(--accent);color:#fff;font:inherit;font-weight:500;line-height:36px;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:var(--accent-hover)}
.quiet,.quiet:hover{background:none;color:var(--text-2);box-shadow:inset 0 0 0 1px var(--line)}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.problem{color:var(--danger)}
.hint{margin:16px 0 0;font-size:12px;line-height:16px}
`.replaceAll('\n', '')

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
