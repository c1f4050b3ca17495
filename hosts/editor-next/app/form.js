'use client';
import { ReportEditor } from 'gongkai-report/react/edit';
import { saveReport } from './action';

export const Form = () => (
  <ReportEditor year={2026} onSave={(report, intent) => saveReport(report, intent)} />
);
