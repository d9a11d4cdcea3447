/** What is wrong with a field of a carrier. */
export const lockersProblem = {
  trackingTemplate: 'The link must begin with https:// and hold {code}',
  sizeTwice: 'Two sizes of one name',
  tooLittle: 'The number is too small',
}
