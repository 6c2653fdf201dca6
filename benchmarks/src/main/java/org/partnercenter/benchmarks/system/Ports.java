package org.partnercenter.benchmarks.system;

import org.partnercenter.benchmarks.http.Address;

/** Where a local run listens. */
public final class Ports {
    public static final Address GATEWAY = Address.local(8080);
    public static final Address ASSOCIATION = Address.local(8081);
    public static final Address CUSTOMER = Address.local(8082);
    public static final Address BILLING = Address.local(8083);
    public static final Address ISSUER = Address.local(9000);
    public static final int POSTGRES = 15432;
    public static final String KAFKA = "127.0.0.1:19092";

    private Ports() {}
}
