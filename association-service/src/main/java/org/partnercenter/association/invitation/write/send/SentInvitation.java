package org.partnercenter.association.invitation.write.send;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/** What the partner hands on; the code and its pictures are told here alone. */
record SentInvitation(
        String invitationId,
        String code,
        String link,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String qrPng) {}
