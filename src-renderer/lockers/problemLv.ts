/** What is wrong with a field of a carrier. */
export const lockersProblem = {
  trackingTemplate: 'Saitei jāsākas ar https:// un tajā jābūt {code}',
  sizeTwice: 'Divi izmēri ar vienu nosaukumu',
  tooLittle: 'Pārāk mazs skaitlis',
}
