// @ts-check
// Given to a process with `--import`: for it, it is as many hours earlier as the environment says.
const behind = Number(process.env['NORISE_TEST_HOURS_BACK']) * 3_600_000

globalThis.Date = new Proxy(Date, {
  construct: (date, given, self) =>
    Reflect.construct(date, given.length === 0 ? [date.now() - behind] : given, self),
  get: (date, name) => (name === 'now' ? () => date.now() - behind : Reflect.get(date, name)),
})
