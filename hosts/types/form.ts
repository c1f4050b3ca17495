// A form library's resolvers, without a cast.
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { zodResolver } from '@hookform/resolvers/zod';
import { type Report2021, reportStandardSchema, rulesSchema } from 'gongkai-report';
import { type Resolver, useForm } from 'react-hook-form';

export const checked: Resolver<Report2021> = zodResolver(rulesSchema({ edition: '2021' }));
export const shaped = standardSchemaResolver(reportStandardSchema('zh-CN'));
export const useReportForm = () => useForm<Report2021>({ resolver: checked });
export const useAnyForm = () => useForm({ resolver: zodResolver(rulesSchema()) });
