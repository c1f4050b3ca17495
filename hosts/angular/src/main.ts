import {
  type AfterViewInit,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  provideZonelessChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'gongkai-report/elements';
import { pdf } from 'gongkai-report/read/pdf';
import { readAll } from '../read-all.mjs';

const bytesOf = async (name: string): Promise<ArrayBuffer> =>
  (await fetch(`/files/${name}`)).arrayBuffer();

@Component({
  selector: 'app-portal',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: '<gongkai-report [attr.src]="source">年度报告</gongkai-report>',
})
class Portal implements AfterViewInit {
  readonly source = '/files/report.json';

  async ngAfterViewInit(): Promise<void> {
    document.documentElement.dataset['result'] = JSON.stringify(await readAll(bytesOf, { pdf }));
  }
}

bootstrapApplication(Portal, { providers: [provideZonelessChangeDetection()] });
