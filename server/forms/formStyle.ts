// The looks of the pages that customers see: in a hand first, in light and dark, from left and from right. Colours are those
// of src/app/ui/tokens.css; fonts are the system's, so that a page comes with its first packets.
import { createHash } from 'node:crypto'

export const FORM_STYLE = `
:root{color-scheme:light dark;--bg:#f2f1ee;--surface:#fff;--sunken:#f2f1ee;--line:#8d8a83;--text:#201f1d;--text-2:#55524d;--accent:#504bcc;--on-accent:#fff;--link:#504bcc;--focus:#6663e0;--ok:#0c585c;--ok-bg:#d9f0ee;--c1:#b3421d;--b1:#f7cab6;--t1:#8f3417;--c2:#d9673c;--b2:#fce5da;--t2:#8f3417;--c3:#8c8474;--b3:#eae8e4;--t3:#5b564d;--c4:#2b9394;--b4:#d9f0ee;--t4:#0c585c;--c5:#0e6f73;--b5:#b2e0dd;--t5:#0c585c}
@media (prefers-color-scheme:dark){:root{--bg:#0f0f12;--surface:#19191e;--sunken:#24242a;--line:#74737f;--text:#ededf0;--text-2:#b5b4be;--accent:#6a66e6;--link:#a9a6fb;--focus:#9a97f7;--ok:#8adbd8;--ok-bg:#143436;--c1:#f07c50;--b1:#5a2817;--t1:#f8ae90;--c2:#c9633d;--b2:#3d211a;--t2:#f8ae90;--c3:#8d8779;--b3:#2a2a30;--t3:#c4bfb3;--c4:#2f8f90;--b4:#143436;--t4:#8adbd8;--c5:#5cc9c7;--b5:#164a4c;--t5:#8adbd8}}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--text);font:16px/24px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Devanagari","Noto Sans Gujarati","Noto Sans Arabic",sans-serif;-webkit-text-size-adjust:100%}
.page{display:flex;flex-direction:column;min-height:100vh;min-height:100dvh;max-width:520px;margin:0 auto;padding:0 20px}
header{display:flex;align-items:center;justify-content:space-between;gap:12px;min-height:60px}
.brand{display:flex;align-items:center;gap:9px;min-width:0;font-weight:600;overflow-wrap:anywhere}
.mark{flex:none;display:grid;place-items:center;width:30px;height:30px;border-radius:8px;background:#0b4448;color:#fff;font-weight:700}
details{position:relative;flex:none;margin-inline-start:auto}
summary{display:flex;align-items:center;gap:6px;min-height:44px;padding:0 4px;color:var(--text-2);font-size:14px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
details nav{position:absolute;z-index:1;inset-inline-end:0;top:44px;min-width:168px;padding:6px;border-radius:12px;background:var(--surface);box-shadow:0 0 0 1px var(--line),0 12px 32px #0003}
details a{display:flex;align-items:center;min-height:44px;padding:0 12px;border-radius:8px;color:var(--text);text-decoration:none}
details a:hover,details a[aria-current]{background:var(--sunken)}
main{flex:1;display:flex;flex-direction:column;padding:24px 0}
.ask{padding-top:9vh}
h1{margin:0;font-size:28px;line-height:34px;font-weight:650;letter-spacing:-.015em;text-wrap:balance;overflow-wrap:anywhere}
.small h1{font-size:20px;line-height:26px}
h2{margin:28px 0 4px;font-size:20px;line-height:26px;font-weight:650}
:lang(ar) h1,:lang(ar) h2,:lang(hi) h1,:lang(gu) h1{letter-spacing:0;line-height:1.45}
p{margin:8px 0 0;color:var(--text-2)}
form{margin:0}
button,.choice{display:flex;align-items:center;width:100%;min-height:56px;padding:8px 14px;border:1.5px solid var(--line);border-radius:12px;background:none;color:var(--text);font:inherit;font-weight:500;line-height:20px;text-align:start;text-decoration:none;cursor:pointer;overflow-wrap:anywhere}
button:hover,.choice:hover{background:var(--sunken)}
.scale{display:grid;grid-template-columns:repeat(var(--columns),1fr);gap:8px;margin-top:32px}
.small .scale{margin-top:18px}
.scale button{flex-direction:column;justify-content:center;gap:6px;min-height:92px;padding:4px;border:0;border-radius:16px;background:var(--b);color:var(--t);font-weight:600;font-variant-numeric:tabular-nums}
.scale.plain button{min-height:56px}
.small .scale button{min-height:72px;background:var(--sunken);color:var(--text-2)}
.small .scale.plain button{min-height:48px}
.scale button:hover{box-shadow:0 0 0 2px var(--c)}
.small .scale button[aria-current]{background:var(--b);color:var(--t);box-shadow:0 0 0 2.5px var(--c)}
.p1{--b:var(--b1);--t:var(--t1);--c:var(--c1)}.p2{--b:var(--b2);--t:var(--t2);--c:var(--c2)}.p3{--b:var(--b3);--t:var(--t3);--c:var(--c3)}.p4{--b:var(--b4);--t:var(--t4);--c:var(--c4)}.p5{--b:var(--b5);--t:var(--t5);--c:var(--c5)}
.scale.csat{--columns:5}.scale.ces{--columns:7;gap:6px}.scale.nps{--columns:6;gap:6px}
@media (min-width:600px){.scale.nps{--columns:11}.scale.nps button{padding:0}}
svg{display:block;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.ends{display:flex;justify-content:space-between;gap:16px;margin-top:10px;font-size:14px;line-height:20px}
.ends span:last-child{text-align:end}
.hint{margin-top:32px}
.grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin-top:14px}
.list{display:grid;gap:10px;margin-top:24px}
.own{display:flex;gap:10px;margin-top:10px}
textarea{flex:1;min-width:0;min-height:56px;height:56px;padding:15px 14px;border:1.5px solid var(--line);border-radius:12px;background:var(--surface);color:var(--text);font:inherit;resize:vertical}
textarea::placeholder{color:var(--text-2);opacity:1}
.send{width:auto;flex:none;border-color:var(--accent);background:var(--accent);color:var(--on-accent)}
.send:hover{background:var(--accent);filter:brightness(.92)}
.quiet{justify-content:center;min-height:48px;margin-top:8px;border-color:transparent;color:var(--link);text-align:center}
.note{display:flex;align-items:center;gap:8px;margin:0 0 16px;padding:12px 14px;border-radius:12px;background:var(--b2);color:var(--t2)}
.done{display:grid;place-items:center;width:64px;height:64px;margin:6vh 0 20px;border-radius:50%;background:var(--ok-bg);color:var(--ok)}
footer{display:flex;gap:8px;padding:16px 0 24px;color:var(--text-2);font-size:13px;line-height:18px}
footer svg{flex:none;margin-top:2px}
.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
@media (min-width:600px){body{background:var(--bg)}.page{min-height:0;margin:6vh auto;padding:8px 32px;border-radius:20px;background:var(--surface);box-shadow:0 12px 40px #00000014}.ask{padding-top:32px}}
`.replaceAll('\n', '')

const styleHash = createHash('sha256').update(FORM_STYLE).digest('base64')

/** Nothing but this style is loaded and nothing runs; what is sent comes here. */
export const FORM_POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
