-- Counting files and mailing alerts may take long: each has tasks of its own, so that nothing else waits for them.
create table counting_task (like scheduled_tasks including all);
create table alert_mail_task (like scheduled_tasks including all);

-- A mail that waits is for an address, told by its hash beside the alert, no longer for the number of one.
insert into alert_mail_task (task_name, task_instance, task_data, execution_time, picked, version)
select t.task_name,
       i.alert || ':' || encode(sha256(convert_to(i.alert || ':' || e.email, 'UTF8')), 'hex'),
       t.task_data, t.execution_time, false, 1
from scheduled_tasks t
cross join lateral (select regexp_replace(t.task_instance, ':[0-9]+$', '') as alert) i
join alert_recipients r on r.partner_id = split_part(t.task_instance, ':', -2)
cross join lateral unnest(r.emails) with ordinality as e (email, number)
where t.task_name = 'mail-budget-alert' and e.number = 1 + split_part(t.task_instance, ':', -1) :: integer
on conflict do nothing;
delete from scheduled_tasks where task_name = 'mail-budget-alert';
