/** What is wrong with a field of a contact, by the key that the office gives. */
export const noticesProblem = {
  timeInFuture: 'This time has not come yet',
}
