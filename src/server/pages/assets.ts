import { digestOf } from '../../oci/digest.ts';
import type { Reply } from '../reply.ts';
import { PAGE_HEADERS } from './page-reply.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<path fill="#2f6feb" d="M8 0 15 4v8l-7 4-7-4V4z"/><path fill="none" stroke="#fff" d="m1.5 4.3 6.5 3.7 6.5-3.7M8 8v7.5"/></svg>
`;

/** The files that pages load. Their addresses change with their text, so that browsers may keep them. */
export const STYLE_ADDRESS = `/-/style.css?${fingerprint(STYLE)}`;
export const SCRIPT_ADDRESS = `/-/script.js?${fingerprint(SCRIPT)}`;
export const ICON_ADDRESS = `/-/icon.svg?${fingerprint(ICON)}`;

export function showIcon(): Reply {
  return asset('image/svg+xml', ICON);
}

export function showStyle(): Reply {
  return asset('text/css; charset=utf-8', STYLE);
}

export function showScript(): Reply {
  return asset('text/javascript; charset=utf-8', SCRIPT);
}

function asset(type: string, body: string): Reply {
  const headers = {
    ...PAGE_HEADERS,
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
  };
  return { status: 200, headers, body };
}

function fingerprint(text: string): string {
  return digestOf(text).slice('sha256:'.length, 'sha256:'.length + 12);
}
