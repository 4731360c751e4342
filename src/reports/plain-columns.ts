import type { Text } from '../base/text.js';
import type { Column } from './layout.js';

// Columns of which there is nothing to say but the header, the width and the value.

export const textColumn = <Row>(
  header: Text,
  width: Column<Row>['width'],
  value: Column<Row>['value'],
  about?: Text,
): Column<Row> => ({ header, width, format: 'text', value, ...(about && { about }) });

export const countColumn = <Row>(
  zh: string,
  en: string,
  value: (row: Row) => number | null,
  about?: Text,
): Column<Row> => ({ header: { zh, en }, width: 11, format: 'integer', value, ...(about && { about }) });
