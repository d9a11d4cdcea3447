export const format = {
  today: 'šodien',
  tomorrow: 'rīt',
  yesterday: 'vakar',
  in_zero: 'pēc {{count}} dienām',
  in_one: 'pēc {{count}} dienas',
  in_other: 'pēc {{count}} dienām',
  ago_zero: 'pirms {{count}} dienām',
  ago_one: 'pirms {{count}} dienas',
  ago_other: 'pirms {{count}} dienām',
  overdue_zero: 'nokavēts par {{count}} dienām',
  overdue_one: 'nokavēts par {{count}} dienu',
  overdue_other: 'nokavēts par {{count}} dienām',
}
