import { type Finding, findAll, findAllWhere } from '@/core/signals/finding';

/** Messengers called by an everyday word: a name after it is an address, a bare number ("help line: 800 …") is not. */
const EVERYDAY =
  'wire|session|kik|discord|instagram|insta|line|element|ig|zap|wp|wsp|viber|вайбер|инста|сессия|인스타|라인|세션|시그널|ライン|シグナル|セッション|インスタ|ไอจี|سناب|انستا|إنستا';
const UNMISTAKABLE = String.raw`tele\s?gram|telegr|whats\s?app|wicker|wickr(?:\s?me)?|threema|signal|snap(?:chat)?|line\s?id|kakao(?:talk)?|wechat|zangi|jabber|xmpp|tg|wa|телеграмм?|телега|тг|вотсап|ватсап|вацап|жабба|텔레(?:그램)?|카톡|위커|ㅋㅌ|카카오톡|디코|微信|纸飞机|电报|電報|飞机|飛機|蝙蝠|テレグラム|テレ|てれ|ウィッカー|プロミン|カカオ|ไลน์|ไอดีไลน์|เทเลแกรม|واتس\s?[اآ]?ب|تي?لي?[جغ]رام`;
const MESSENGER = `(?:${UNMISTAKABLE}|${EVERYDAY})`;
const NAME = '[A-Za-z][A-Za-z0-9_.]{3,31}';

const LINKS =
  /(?:\bt\s{0,2}[.·•]\s{0,2}me\s{0,2}\/\s{0,2}|\btelegram\.me\/|\bwa\.me\/|\bchat\.whatsapp\.com\/|\bdiscord\.gg\/|\bsignal\.me\/#|\btg:\/\/)\S{3,64}/giu;
const LABELLED = String.raw`(?:\s?(?:id|me|us|at|only|app|@|chat|channel|канал|бот|bot))?[\s:：;.,=<>«»"'|*_\-–—→➡👉📲📩✅()\[\]]{1,12}`;
const NAMED = new RegExp(
  `(?<![\\p{L}\\d])${MESSENGER}${LABELLED}@\\s?(?:${NAME}|(?:[A-Za-z\\d_]\\s){4,20}[A-Za-z\\d_])`,
  'giu',
);
/** "Signal max_77", "TG找 car_9": after the messenger stands a name that looks like an account, with a digit or a low line. */
const LOOKS_LIKE_ACCOUNT = /[A-Za-z.]{2}[\d_]/;
const BETWEEN = String.raw`(?:\s{1,2}|\s{0,2}[:：→👉]\s{0,2}|\s?[找搜加]\s?)`;
const NAMED_ACCOUNT = new RegExp(
  `(?<![\\p{L}\\d_/.-])(?:(?:${UNMISTAKABLE})(?:\\sid)?${BETWEEN}(?=[A-Za-z.]{2,24}[\\d_])|(?!line\\s)(?:${EVERYDAY})${BETWEEN}(?=[A-Za-z.]{2,24}_))${NAME}(?![\\w.]*@)`,
  'giu',
);
/** "wickr – name77": words after a dash are prose unless they look like an account. */
const NAMED_AFTER_DASH = new RegExp(
  `(?<![\\p{L}\\d])(?:${UNMISTAKABLE})\\s?[-–—]\\s?(?=[A-Za-z.]{0,24}[\\d_])${NAME}`,
  'giu',
);
/** "Seattle, WA 98101-1234", with a telephone behind it or not, is a place in the state of Washington. */
const WASHINGTON = String.raw`wa\s{1,3}\d{5}(?:-\d{4}(?!\d)|\s{1,3}(?:\(|\d{3}[-.\s]\d{3}[-.\s]\d{4}(?!\d)))`;
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\d])(?!${WASHINGTON})(?:${UNMISTAKABLE}|(?:${EVERYDAY})\\s?id)${LABELLED}\\+?\\d[\\d\\s().\\-]{7,18}\\d`,
  'giu',
);
const NAMED_WITHOUT_AT = new RegExp(
  `(?<![\\p{L}\\d])(?:wicke?r(?:\\s?me)?|telegram|kik|snap(?:chat)?|threema|session\\s?id|jabber|тг|телеграмм?|텔레(?:그램)?)(?:\\s?(?:id|me|name|handle))?\\s{0,2}[:=<>•→]{1,4}\\s{0,2}@?${NAME}`,
  'giu',
);
const AT_NAME_FIRST = new RegExp(
  `@${NAME}[\\s\\-–—(|,:]{1,4}(?:on|в|на|via|auf|en|sur)?\\s?${MESSENGER}(?![\\p{L}\\d])`,
  'giu',
);

/** Chinese accounts: "V：ab1234", "加Q 12345678", and digits with 微…信 scattered between them. */
const CHINESE_ACCOUNT =
  /(?:(?<![A-Za-z])(?:[vqVQ]{1,2}|[VvWw][Xx])(?:号|號)?\s?[:：➕+=]\s?|(?:微信?|薇信?|威信|加[qvQV微薇]|扣扣)(?:号|號)?\s?[:：➕+=【（(]{0,2}\s?)(?:[A-Za-z][A-Za-z0-9_-]{5,19}|\d{7,11})(?![A-Za-z0-9])|[\d⒈-⒛①-⑳⑴-⒇.]{2,8}\s?微\s?[\d⒈-⒛①-⑳⑴-⒇.]{2,8}\s?信/gu;
const LINE_GROUP = /\bline\.me\/\S{4,64}|\blin\.ee\/\S{4,32}/giu;

const AT = /@/;
/** Each way to write an account, and what is in every one so written. */
const ACCOUNTS: readonly (readonly [cheap: RegExp, pattern: RegExp])[] = [
  [/\/|tg:/i, LINKS],
  [/lin\.ee\/|line\.me\//i, LINE_GROUP],
  [AT, NAMED],
  [AT, AT_NAME_FIRST],
  [/\d[\d\s().-]{7}/, NUMBERED],
  [/wick|telegram|kik|snap|threema|session|jabber|тг|телеграм|텔레/i, NAMED_WITHOUT_AT],
  [/[-–—]\s?[A-Za-z.]{0,24}[\d_]/, NAMED_AFTER_DASH],
  [LOOKS_LIKE_ACCOUNT, NAMED_ACCOUNT],
  [/[微薇威扣加]|[vqx](?:号|號)?\s?[:：➕+=]/i, CHINESE_ACCOUNT],
];

/** An address of a private messenger: invite links, "Telegram @name", "wickr: name", "WhatsApp +1 555 …". */
export function findMessengerHandles(text: string): Finding[] {
  return ACCOUNTS.flatMap(([cheap, pattern]) => findAllWhere(cheap, text, pattern, 'messenger-handle'));
}

/** Telephone numbers in international or bracketed form. */
export function findPhones(text: string): Finding[] {
  return findAll(
    text,
    /(?<![\p{L}\d])(?:\+\d{1,3}[\s().-]{0,3}(?:\d[\s().-]{0,2}){7,12}|\(\d{3}\)\s?\d{3}[-\s.]?\d{4})(?!\d)/gu,
    'phone',
  );
}

/** E-mail addresses. */
export function findMailAddresses(text: string): Finding[] {
  return findAllWhere(AT, text, /(?<![\w.])[\w.+-]{2,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){1,3}/gu, 'mail-address');
}
