import { defineSource } from '../source.js';
import { rosterColumns } from './roster-columns.js';

export const applicants = defineSource({
  key: 'applicants',
  title: { zh: '申请人花名册', en: 'Applicants' },
  agency: '街道、民政',
  kind: 'snapshot',
  family: 'roster',
  columns: rosterColumns,
});
