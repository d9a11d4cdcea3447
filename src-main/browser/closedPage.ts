import { hostTexts } from '#shared/host/texts/texts.ts'

const section = (language: 'lv' | 'en'): string => {
  const { title, body } = hostTexts[language].closed
  return `<section lang="${language}"><h1>${title}</h1><p>${body}</p></section>`
}

/** The calm page for whoever comes without a session: how to open the office, in both languages. */
export const closedPage = `<!doctype html>
<html lang="lv" translate="no">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Norise</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1.5rem }
h1 { font-size: 1.2rem; font-weight: 600 }
section + section { margin-top: 2.5rem; opacity: .75 }
</style></head>
<body>${section('lv')}${section('en')}</body></html>
`
