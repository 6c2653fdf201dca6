package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.customer.customer.TextKey;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;

/** Writes partners, their staff, and who managed which customer when. */
record StaffRows(JdbcClient db) {

    void write(Batch batch) {
        if (!batch.partners.isEmpty()) {
            writePartners(batch.partners);
        }
        if (!batch.members.isEmpty()) {
            writeMembers(batch.members.values());
        }
        if (!batch.managerChanges.isEmpty()) {
            writeManagerChanges(batch.managerChanges);
        }
    }

    private void writePartners(List<PartnerRegistered> partners) {
        db.sql(
                        """
                        insert into partner (partner_id, name, kind, distributor_id, country, currency, billing_time_zone)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict (partner_id) do nothing\
                        """)
                .params(
                        new Columns<>(partners)
                                .add(PartnerRegistered::partnerId)
                                .add(PartnerRegistered::name)
                                .add(PartnerRegistered::kind)
                                .add(PartnerRegistered::distributorId)
                                .add(PartnerRegistered::country)
                                .add(PartnerRegistered::currency)
                                .add(PartnerRegistered::billingTimeZone)
                                .list())
                .update();
    }

    private void writeMembers(Collection<MemberChange> members) {
        db.sql(
                        """
                        insert into member (member_id, partner_id, version, name, name_key, roles)
                        select id, partner, version, name, key, string_to_array(roles, ',')
                        from unnest(?, ?, cast(? as bigint[]), ?, ?, ?) as n (id, partner, version, name, key, roles)
                        on conflict (member_id) do update set version = excluded.version,
                            name = excluded.name, name_key = excluded.name_key, roles = excluded.roles\
                        """)
                .params(
                        new Columns<>(members)
                                .add(MemberChange::memberId)
                                .add(MemberChange::partnerId)
                                .add(MemberChange::version)
                                .add(MemberChange::name)
                                .add(member -> TextKey.of(member.name()))
                                .add(member -> String.join(",", member.roles()))
                                .list())
                .update();
    }

    private void writeManagerChanges(List<ManagerChange> changes) {
        db.sql(
                        """
                        insert into manager_change (customer_id, sequence, partner_id, from_member, to_member,
                            changed_by, changed_at)
                        select * from unnest(?, cast(? as bigint[]), ?, ?, ?, ?, cast(? as timestamptz[]))
                        on conflict do nothing\
                        """)
                .params(
                        new Columns<>(changes)
                                .add(ManagerChange::customerId)
                                .add(ManagerChange::sequence)
                                .add(ManagerChange::partnerId)
                                .add(ManagerChange::from)
                                .add(ManagerChange::to)
                                .add(ManagerChange::by)
                                .add(ManagerChange::at)
                                .list())
                .update();
    }
}
