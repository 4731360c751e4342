import { UserError } from '../base/errors.js';
import { fillText, type Text } from '../base/text.js';

/**
 * Why a file is refused: what is wrong and how to mend it, in both languages side by side.
 * `{name}` stands for a parameter of the refusal. The file's own name is for the caller to say.
 */
export const REFUSALS = {
  'file-missing': {
    zh: '文件不存在，请核对路径和文件名',
    en: 'the file does not exist; check the path and the name',
  },
  'file-unreadable': {
    zh: '文件无法读取（{reason}），请检查权限，或是否被其他程序占用',
    en: 'the file cannot be read ({reason}); check its permissions and whether another program holds it',
  },
  'not-a-file': {
    zh: '这是文件夹、设备或管道，不是文件，请给出电子表格文件',
    en: 'this is a folder, a device or a pipe, not a file; name a spreadsheet file',
  },
  'file-empty': {
    zh: '文件是空的（0 字节），请向来源单位重新索取',
    en: 'the file is empty (0 bytes); ask the sender for it again',
  },
  'file-changed': {
    zh: '读取期间文件被改动，请等写入完成后重试',
    en: 'the file changed while it was being read; try again once it has been written',
  },
  'file-too-large': {
    zh: '文件有 {megabytes} MB，此格式最多读取 {limit} MB，请另存为 .xlsx 或 .csv 后再导入',
    en: 'the file has {megabytes} MB, this format is read up to {limit} MB; save it as .xlsx or .csv',
  },
  'not-a-spreadsheet': {
    zh: '这是{what}，不是电子表格，请提供 .xlsx、.xls 或 .csv 文件',
    en: 'this is {what}, not a spreadsheet; provide an .xlsx, .xls or .csv file',
  },
  'archive-not-supported': {
    zh: '这是压缩包，请先解压，再导入其中的表格文件',
    en: 'this is an archive; unpack it first and import the spreadsheets in it',
  },
  'archive-nested': {
    zh: '压缩包里还有压缩包，请先解压，再导入其中的表格文件',
    en: 'this is an archive within an archive; unpack it first and import the spreadsheets in it',
  },
  'archive-locked': {
    zh: '压缩包设有密码，请先解压，再导入其中的表格文件',
    en: 'the archive is locked with a password; unpack it first and import the spreadsheets in it',
  },
  'member-too-large': {
    zh: '压缩包内的此文件有 {megabytes} MB，最多直接读取 {limit} MB，请先解压再导入',
    en: 'this member of the archive has {megabytes} MB, up to {limit} MB are read; unpack the archive first',
  },
  'password-needed': {
    zh: '工作簿设有打开密码，请用 --password 给出密码，或在 Excel、WPS 中取消密码后另存',
    en: 'the workbook is locked with a password; give it with --password, or remove it in Excel or WPS',
  },
  'password-wrong': {
    zh: '打开密码不正确，请核对 --password 给出的密码（区分大小写）',
    en: 'the password is wrong; check the one given with --password (capital and small letters differ)',
  },
  'lock-unsupported': {
    zh: '工作簿的加密方式不受支持，请在 Excel 或 WPS 中取消密码后另存',
    en: 'the workbook is locked in an unsupported way; remove the password in Excel or WPS and save it',
  },
  'file-damaged': {
    zh: '文件已损坏或不完整（{detail}），请重新复制或向来源单位重新索取',
    en: 'the file is damaged or incomplete ({detail}); copy it again or ask the sender for it',
  },
  'zip-method': {
    zh: '文件使用了不支持的压缩方式（{method}），请用 Excel 或 WPS 打开后另存为 .xlsx',
    en: 'the file uses an unsupported compression ({method}); open it in Excel or WPS and save it as .xlsx',
  },
  'zip-unsafe-name': {
    zh: '文件内含不安全的路径“{name}”，可能是恶意文件，已拒绝读取',
    en: 'the file holds the unsafe path "{name}" and may be malicious; it was not read',
  },
  'zip-bomb': {
    zh: '文件解压后异常庞大，可能是恶意文件，已拒绝读取；如确为正常文件，请拆分后再导入',
    en: 'the file unpacks to an abnormal size and may be malicious; it was not read. If it is genuine, split it',
  },
  'xml-doctype': {
    zh: '文件内的“{part}”含有文档类型声明（DTD），可能是恶意文件，已拒绝读取；请用 Excel 或 WPS 另存后再导入',
    en: 'the part "{part}" declares a document type (DTD) and may be malicious; it was not read. Save it anew in Excel or WPS',
  },
  'xml-damaged': {
    zh: '工作簿内的“{part}”已损坏（{detail}），请用 Excel 或 WPS 打开修复后另存',
    en: 'the part "{part}" of the workbook is damaged ({detail}); open it in Excel or WPS, repair and save it',
  },
  'part-missing': {
    zh: '工作簿缺少“{part}”，文件不完整，请用 Excel 或 WPS 打开修复后另存',
    en: 'the workbook lacks its part "{part}" and is incomplete; open it in Excel or WPS, repair and save it',
  },
  'no-sheets': {
    zh: '工作簿里没有工作表，请核对文件是否正确',
    en: 'the workbook holds no worksheet; check that it is the right file',
  },
  'sheet-too-wide': {
    zh: '工作表“{sheet}”第 {row} 行超过 16384 列，不是有效的电子表格',
    en: 'row {row} of sheet "{sheet}" has more than 16384 columns; this is no valid spreadsheet',
  },
  'cell-too-long': {
    zh: '第 {row} 行的内容过长，不是有效的电子表格',
    en: 'the content of row {row} is too long; this is no valid spreadsheet',
  },
  'quote-open': {
    zh: '第 {row} 行的双引号没有成对，请在文本编辑器中补上或删去多余的双引号',
    en: 'row {row} opens a double quote that is not closed; add or remove the quote in a text editor',
  },
  'csv-damaged': {
    zh: '第 {row} 行无法按分隔文本解析（{detail}），请另存为 .xlsx 后再导入',
    en: 'row {row} cannot be parsed as delimited text ({detail}); save the file as .xlsx',
  },
  'text-undecodable': {
    zh: '文本不是有效的 {encoding} 编码，请另存为“CSV UTF-8”，或用 --encoding 指明编码',
    en: 'the text is not valid {encoding}; save it as "CSV UTF-8" or name its encoding with --encoding',
  },
  'encoding-unknown': {
    zh: '不认识编码“{encoding}”，可用的有 utf-8、gb18030、utf-16le、utf-16be、big5',
    en: 'unknown encoding "{encoding}"; known ones are utf-8, gb18030, utf-16le, utf-16be, big5',
  },
  'too-heavy': {
    zh: '文件读取超出时间或内存限制，可能已损坏；请用 Excel 或 WPS 另存为 .xlsx 后再导入',
    en: 'reading the file exceeds the limits of time or memory, it may be damaged; save it as .xlsx in Excel or WPS',
  },
  unreadable: {
    zh: '文件无法解析（{detail}），可能已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx',
    en: 'the file cannot be parsed ({detail}), it may be damaged; open it in Excel or WPS and save it as .xlsx',
  },
} as const satisfies Record<string, Text>;

export type RefusalCode = keyof typeof REFUSALS;
export type RefusalParams = Readonly<Record<string, string | number>>;

/** The kinds of file a bureau sends by mistake, told by their first bytes. */
export const OTHER_FILES = {
  pdf: { zh: ' PDF 文件', en: 'a PDF file' },
  word: { zh: ' Word 文档', en: 'a Word document' },
  powerpoint: { zh: '演示文稿', en: 'a presentation' },
  picture: { zh: '图片', en: 'a picture' },
  program: { zh: '程序文件', en: 'a program' },
  data: { zh: '数据文件', en: 'a data file' },
  markup: { zh: '没有表格的网页或 XML 文件', en: 'a web page or XML file without a table' },
  unknown: { zh: '无法识别的文件', en: 'a file of an unknown kind' },
} as const satisfies Record<string, Text>;

export type OtherFile = keyof typeof OTHER_FILES;

/** What is wrong with a file and how to mend it; an other file is named in the language of the sentence. */
function refusalText(code: RefusalCode, params: RefusalParams): Text {
  const { what } = params;
  if (typeof what !== 'string' || !(what in OTHER_FILES)) return fillText(REFUSALS[code], params);
  const other = OTHER_FILES[what as OtherFile];
  const sentence: Text = REFUSALS[code];
  return { zh: sentence.zh.replace('{what}', other.zh), en: sentence.en.replace('{what}', other.en) };
}

/** A file that is not read, with the reason as a code beside the texts. */
export class FileRefused extends UserError {
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(refusalText(code, params), 3);
    this.name = 'FileRefused';
    this.code = code;
    this.params = params;
  }
}
