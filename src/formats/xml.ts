import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

/** Text in small pieces, for the reason given in text-encoding.ts. */
const PIECE_SIZE = 32 * 1024;

/** XML that is not well formed: another reader may still make sense of it, unless it just ends. */
export class XmlFailure extends Error {
  readonly truncated: boolean;
  constructor(message: string, truncated: boolean) {
    super(message);
    this.truncated = truncated;
  }
}

export interface XmlHandlers {
  open?(tag: SaxesTagNS): void;
  text?(text: string): void;
  close?(tag: SaxesTagNS): void;
  /** Asked after every piece: true when the reader has seen enough. */
  done?(): boolean;
}

/** The value of an attribute by its local name, whatever its prefix. */
export function attribute(tag: SaxesTagNS, local: string): string | undefined {
  const plain = tag.attributes[local];
  if (plain) return plain.value;
  return Object.values(tag.attributes).find((candidate) => candidate.local === local)?.value;
}

function declaredEncoding(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declaration = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(
    head.toString('latin1', 0, 200),
  );
  const declared = (declaration?.[1] ?? 'utf-8').toLowerCase();
  // A declaration that can be read byte by byte is not in UTF-16, whatever it says.
  return /^(?:utf-?16|ucs-?2|unicode)/.test(declared) ? 'utf-8' : declared;
}

function textDecoder(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new FileRefused('xml-damaged', { part, detail: encoding });
  }
}

/** The same bytes when they are UTF-8, otherwise turned into it: what reads XML only ever sees UTF-8. */
export async function* asUtf8(
  chunks: AsyncIterable<Buffer>,
  part: string,
): AsyncGenerator<Buffer, void, void> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = declaredEncoding(chunk);
      const isUtf8 = encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii';
      decoder = isUtf8 ? null : textDecoder(encoding, part);
    }
    yield decoder ? Buffer.from(decode(decoder, chunk, part)) : chunk;
  }
}

function decode(decoder: TextDecoder, chunk: Buffer | undefined, part: string): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new FileRefused('xml-damaged', { part, detail: decoder.encoding });
  }
}

/**
 * Walks through the XML of a part. A document type is refused before anything in it could be expanded: OOXML
 * forbids it, so only an attack has one.
 */
export async function walkXml(
  chunks: AsyncIterable<Buffer>,
  part: string,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const decoder = textDecoder('utf-8', part);
  let sinceEvent = 0;
  parser.on('doctype', () => {
    throw new FileRefused('xml-doctype', { part });
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    handlers.open?.(tag);
  });
  parser.on('closetag', (tag) => {
    sinceEvent = 0;
    handlers.close?.(tag);
  });
  const onText = (text: string) => handlers.text?.(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  const feed = (text: string) => {
    sinceEvent += text.length;
    if (text.startsWith('<?xml')) {
      // The bytes are UTF-8 by now whatever the declaration says, and saxes refuses XML 1.1 oddities there.
      text = text.replace(/^<\?xml[^>]*\?>/, '');
    }
    parser.write(text);
    if (sinceEvent > LIMITS.cellBytes) throw new FileRefused('xml-damaged', { part, detail: '> 32 MB' });
  };
  try {
    for await (const chunk of asUtf8(chunks, part)) {
      for (let at = 0; at < chunk.length; at += PIECE_SIZE) {
        feed(decode(decoder, chunk.subarray(at, at + PIECE_SIZE), part));
        if (handlers.done?.()) return;
      }
    }
    feed(decode(decoder, undefined, part));
  } catch (error) {
    throw asFailure(error, false);
  }
  try {
    parser.close();
  } catch (error) {
    throw asFailure(error, true);
  }
}

/** What saxes throws is plain Error; everything else (a refusal, a failure of ours or of the disk) passes. */
function asFailure(error: unknown, truncated: boolean): unknown {
  return error instanceof Error && error.constructor === Error && !('code' in error)
    ? new XmlFailure(error.message, truncated)
    : error;
}
