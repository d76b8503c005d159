/** What Slack and Discord say by themselves, around the bot's answers, in English. */
export const enPlatforms = {
  'action.search': 'Search',

  'late.looking': 'Looking…',
  'late.reading': '{why} Your answer follows when it is there.',
  'limit.questions':
    'I have {count, plural, one {one question} =2 {two questions} =5 {five questions} other {# questions}} of yours waiting. Ask this one again when they are answered.',

  'problem.notPosted':
    'The answer could not be posted. It was logged under the reference {reference}; asking again may help, and whoever runs Paperboy can look the reference up.',
  'problem.notShown':
    'The answer could not be shown. It was logged under the reference {reference}; asking again may help, and whoever runs Paperboy can look the reference up.',
  'problem.notShownSince': 'The answer could not be shown. {why}',
  'problem.request': 'Something went wrong. It was logged under the reference {reference}.',
  'problem.notInstalled':
    'Paperboy is not installed in this workspace any more, or its token can no longer be read. Whoever runs it can install it again.',
  'problem.unknownAsker':
    'I could not find out from Slack whether you are a member here, so I changed nothing. Try again in a moment.',
  'problem.unknownAskers':
    'I could not find out from Slack whether you are a member here, so I changed nothing. I lack the permission users:read: whoever installed me can reinstall the app from the current manifest.',
  'problem.tooLate':
    'The answer took longer than the quarter of an hour in which Discord takes one. Ask again.',
  'problem.unknownCommand':
    'I do not know this command any more: it is of another version of me. Reload Discord to see the commands that there are, or write me a direct message with the word help.',
  'problem.unknownPart':
    'I do not know any more what this stands for: it is of another version of me. Ask again for a new one.',
  'problem.unreadable':
    'I cannot read what others wrote here. Whoever runs me can turn that on: Discord Developer Portal → the application → *Bot* → *Message Content Intent*, then restart me. Until then, ask me in your own words, or use *Apps → Related papers* on the message.',
  'problem.lacking':
    'I cannot answer in {channel}: I lack the permission {permissions}. Whoever manages that channel can grant it in its settings under *Permissions*. {slash} works there all the same.',
  'problem.noAnswerHere': 'I cannot answer here. {why}',
  'problem.noAnswerIn': 'I cannot answer in {channel}. {why}',
  'problem.noAnswerInBut': 'I cannot answer in {channel}. {why} {slash} works there all the same.',

  'dialog.close': 'Close',
  'dialog.cancel': 'Cancel',

  'searchForm.title': 'Search papers',
  'searchForm.words': 'What are you looking for?',
  'searchForm.hint': 'Words, a question, a title, author:name, year:2020..2023',
  'searchForm.pick': 'Or pick a title or an author',
  'searchForm.letters': 'Type a few letters',
  'searchForm.nothing': 'Type what you are looking for, or pick a title or an author below.',
  'searchForm.searchFor': 'Search: {query}',
  'searchForm.by': 'By {name}',

  'digestForm.turnOn': 'Turn on',
  'digestForm.in': 'In {channel}',
  'digestForm.direct': 'In these direct messages',
  'digestForm.when': 'When',
  'digestForm.time': 'Time',
  'digestForm.zone': 'Time zone',
  'digestForm.city': 'Type a city',
  'digestForm.days': 'On which days',
  'digestForm.any': 'Any paper',
  'digestForm.hint': 'Words as in a search; author:, venue: and year: work too. Empty: any paper.',
  'digestForm.thread': 'Open a thread below each paper',
} as const satisfies Readonly<Record<string, string>>;
