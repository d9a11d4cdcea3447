export const format = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  in_one: 'in {{count}} day',
  in_other: 'in {{count}} days',
  ago_one: '{{count}} day ago',
  ago_other: '{{count}} days ago',
  overdue_one: '{{count}} day overdue',
  overdue_other: '{{count}} days overdue',
}
