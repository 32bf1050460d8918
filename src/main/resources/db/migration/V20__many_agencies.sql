-- The other ways to reach an agency, with hours of their own; channel is an id of rules/channels.csv.
create table agency_channel (
  agency    text not null references agency,
  channel   text not null,
  position  int  not null,
  address   text not null,
  hours     text not null,
  note      text not null,
  open      boolean not null,                          -- false: this agency does not take requests that way
  primary key (agency, channel)
);

-- The agency's guide (政府信息公开指南), paragraph by paragraph.
create table agency_guide (
  agency     text not null references agency,
  position   int  not null,
  paragraph  text not null,
  primary key (agency, position)
);

-- The picture of the agency's seal, as it is printed on receipts.
create table agency_seal (
  agency  text primary key references agency,
  png     bytea not null
);

-- An absence is the business of one agency.
alter table absence add column agency text references agency;
update absence set agency = (select min(id) from agency);
alter table absence alter column agency set not null;

-- Processes that began before agencies were kept apart in the engine belong to their request's agency from now on.
do $$
declare
  -- table, column with the process instance
  place text[];
begin
  if to_regclass('act_hi_procinst') is null then
    return;
  end if;
  foreach place slice 1 in array array[
    ['act_ru_execution', 'proc_inst_id_'], ['act_ru_task', 'proc_inst_id_'], ['act_ru_variable', 'proc_inst_id_'],
    ['act_ru_job', 'process_instance_id_'], ['act_ru_incident', 'proc_inst_id_'],
    ['act_ru_event_subscr', 'proc_inst_id_'], ['act_ru_ext_task', 'proc_inst_id_'], ['act_hi_procinst', 'id_'],
    ['act_hi_actinst', 'proc_inst_id_'], ['act_hi_taskinst', 'proc_inst_id_'], ['act_hi_varinst', 'proc_inst_id_'],
    ['act_hi_detail', 'proc_inst_id_'], ['act_hi_incident', 'proc_inst_id_'], ['act_hi_op_log', 'proc_inst_id_'],
    ['act_hi_job_log', 'process_instance_id_'], ['act_hi_decinst', 'proc_inst_id_']]
  loop
    execute format('update %I place set tenant_id_ = r.agency from act_hi_procinst p join request r'
      ' on r.number = p.business_key_ where p.id_ = place.%I and place.tenant_id_ is null', place[1], place[2]);
  end loop;
  update act_hi_identitylink link set tenant_id_ = task.tenant_id_ from act_hi_taskinst task
    where task.id_ = link.task_id_ and link.tenant_id_ is null;
end $$;
