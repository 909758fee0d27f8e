/** HTML of a report that stands alone: no script, no outside file, light and dark. @param body trusted HTML */
export function pageFrame(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>
:root{color-scheme:light dark;--text:#1d2430;--soft:#66708a;--line:#d9deea;--c1:#1a4fd6;--c2:#c2410c;--c3:#0f766e;--c4:#7a7f8c;--back:#fff}
@media(prefers-color-scheme:dark){:root{--text:#e6e9f0;--soft:#9aa3b8;--line:#333a4a;--c1:#7da2ff;--c2:#ff9b66;--c3:#4fd1c0;--c4:#9aa0ad;--back:#11151d}}
body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);max-width:1160px;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.2rem}p{max-width:70ch}
.scroll{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:13px}
th,td{padding:.25rem .7rem;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}th:first-child,td:first-child{text-align:left}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(300px,1fr));gap:1rem}
svg{width:100%;height:auto}svg text{font-size:10px;fill:var(--soft)}svg .title{font-size:12px;fill:var(--text)}
.grid{stroke:var(--line);fill:none}polyline{fill:none;stroke-width:1.6}.bar{fill:none;opacity:.5}
.c1{stroke:var(--c1)}.c2{stroke:var(--c2)}.c3{stroke:var(--c3)}.c4{stroke:var(--c4)}circle.c1{fill:var(--c1)}circle.c2{fill:var(--c2)}circle.c3{fill:var(--c3)}circle.c4{fill:var(--c4)}
svg .t1{fill:var(--c1)}svg .t2{fill:var(--c2)}svg .t3{fill:var(--c3)}svg .t4{fill:var(--c4)}
code{font-size:.85em;overflow-wrap:anywhere}
</style></head><body>
${body}
</body></html>
`
}

/** Text as HTML text. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)
}
